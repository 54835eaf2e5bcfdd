#!/bin/sh
# Installs and removes the add-on for WPS on Linux: install.sh and uninstall.sh run it with "install" or "uninstall". It asks nothing, needs
# nothing but sh, awk, cmp, grep, head, id, tail and tr, and writes below $HOME/.local/share/Kingsoft/wps/jsaddons alone (the place: npm package wpsjs
# 2.2.3, src/lib/debug_publish.js). What it keeps beside publish.xml and how it reads it: windows.js and publish-xml.js say the same.
set -u
LC_ALL=C
export LC_ALL
name='{name}'
folder='{folder}'
entry='{entry}'
what=${1:-install}
here=$(cd "$(dirname "$0")/.." && pwd)
jsaddons=${HOME:-}/.local/share/Kingsoft/wps/jsaddons
publish=$jsaddons/publish.xml
backup=$publish.jiannuo-backup
written=$publish.jiannuo-installed
# How many folders the installation made: jsaddons and those above it.
folders=$publish.jiannuo-folders
place=$jsaddons/$folder
# Behind the names of what is being written, and of what stood there before while it may have to come back.
new=.jiannuo-new
old=.jiannuo-old
made=0
installing=no
work=$(mktemp -d) || exit 1
trap 'take_back; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

stop() {
  printf '%s\n' "$1" >&2
  exit 1
}

failed() {
  stop "没有做成：写不了 $1。请关闭所有 WPS 窗口后再试；还不行，请看这个文件夹是不是只读，磁盘是不是满了。"
}

# WPS keeps add-ons by user: with the rights of root they would go to root, whom nobody signs in as.
check_user() {
  [ -n "${HOME:-}" ] || stop '没有做成：不知道主文件夹在哪里（HOME 是空的）。请在桌面的终端里运行。'
  # Somebody else's rights may be lent as well: then the add-on goes to whose they are, as is meant.
  [ "$(id -u)" = 0 ] || return 0
  user=${SUDO_USER:-${DOAS_USER:-}}
  [ -n "$user" ] || [ -z "${PKEXEC_UID:-}" ] || user=$(id -nu "$PKEXEC_UID")
  [ -z "$user" ] || [ "$user" = root ] ||
    stop "请不要用 sudo：那样动的是 root 的 WPS，不是 $user 的。请直接运行 sh $what.sh。什么都没有改。"
}

tell_user() {
  [ "$(id -u)" != 0 ] ||
    printf '%s\n' "注意：现在是 root，动的是 root 的 WPS。平时用别的用户登录的，请退出 root，再运行一次 sh $what.sh。"
}

# Prints what is in publish.xml: "refused why", or "cut from to" for each entry of ours from the last to the first and "put from to kind"; offsets in
# bytes. The text is one record: a file with the byte 1 or 0 in it was refused before.
reading() {
  awk -v name="$name" '
    BEGIN { RS = "\001"; text = "" }
    { text = text $0 }
    END { read() }
    function refused(why) { print "refused " why; exit }
    function blank(sign) { return sign == " " || sign == "\t" || sign == "\r" || sign == "\n" }
    # Behind the tag that begins there, 0 where it has no end.
    function end_of_tag(start,  at, sign, quote) {
      quote = ""
      for (at = start + 1; at <= length(text); at++) {
        sign = substr(text, at, 1)
        if (sign == "<") return 0
        if (quote != "") { if (sign == quote) quote = "" }
        else if (sign == "\"" || sign == "\047") quote = sign
        else if (sign == ">") return at + 1
      }
      return 0
    }
    function after(sign, from,  found) {
      found = index(substr(text, from), sign)
      return found == 0 ? 0 : from + found - 1 + length(sign)
    }
    function value_of(tag, wanted,  rest, found, word, value) {
      rest = tag
      while (match(rest, /[ \t\r\n][A-Za-z_][A-Za-z0-9_.:-]*[ \t\r\n]*=[ \t\r\n]*("[^"]*"|\047[^\047]*\047)/)) {
        found = substr(rest, RSTART + 1, RLENGTH - 1)
        rest = substr(rest, RSTART + RLENGTH)
        word = found
        sub(/[ \t\r\n]*=.*/, "", word)
        value = substr(found, length(word) + 1)
        sub(/^[ \t\r\n]*=[ \t\r\n]*/, "", value)
        if (word == wanted) return substr(value, 2, length(value) - 2)
      }
      return "\001"
    }
    function cut(start, end,  from, to) {
      from = start
      while (from > 1 && (substr(text, from - 1, 1) == " " || substr(text, from - 1, 1) == "\t")) from--
      to = end
      if (substr(text, to, 1) == "\r") to++
      if ((from == 1 || substr(text, from - 1, 1) == "\n") && substr(text, to, 1) == "\n") return (from - 1) " " to
      return (start - 1) " " (end - 1)
    }
    function read(  at, end, depth, begun, insert, empty, found, i, from) {
      at = substr(text, 1, 3) == "\357\273\277" ? 4 : 1
      while (at <= length(text)) {
        if (substr(text, at, 1) != "<") {
          if (depth == 0 && !blank(substr(text, at, 1))) return refused("outside")
          at++
          continue
        }
        if (substr(text, at, 4) == "<!--" || substr(text, at, 2) == "<?") {
          end = substr(text, at, 2) == "<?" ? after("?>", at + 2) : after("-->", at + 4)
          if (end == 0) return refused("unclosed")
          at = end
          continue
        }
        if (substr(text, at + 1, 1) == "!") return refused("doctype")
        end = end_of_tag(at)
        if (end == 0) return refused("unclosed")
        tag = substr(text, at, end - at)
        closes = substr(tag, 2, 1) == "/"
        single = substr(tag, length(tag) - 1, 1) == "/"
        word = substr(tag, closes ? 3 : 2)
        if (!match(word, /^[A-Za-z_][A-Za-z0-9_.:-]*/)) return refused("tag")
        word = substr(word, 1, RLENGTH)
        if (closes) {
          if (depth == 0 || stack[depth] != word) return refused("order")
          depth--
          if (depth == 1 && begun) { ours[++found] = begun " " end; begun = 0 }
          if (depth == 0) insert = at
        } else {
          if (depth == 0) {
            if (word != "jsplugins" || insert || empty) return refused("root")
            if (single) empty = (at - 1) " " (end - 1)
          }
          if (depth == 1 && (word == "jsplugin" || word == "jspluginonline") && value_of(tag, "name") == name) {
            if (single) ours[++found] = at " " end
            else begun = at
          }
          if (!single) stack[++depth] = word
        }
        at = end
      }
      if (depth > 0) return refused("unclosed")
      if (!insert && !empty) return refused("root")
      for (i = found; i >= 1; i--) { split(ours[i], ends, " "); print "cut " cut(ends[1] + 0, ends[2] + 0) }
      if (empty) { print "put " empty " empty"; return }
      from = insert
      while (from > 1 && (substr(text, from - 1, 1) == " " || substr(text, from - 1, 1) == "\t")) from--
      if (from == 1 || substr(text, from - 1, 1) != "\n") print "put " (insert - 1) " " (insert - 1) " inline"
      else print "put " (from - 1) " " (from - 1) (substr(text, from - 2, 1) == "\r" ? " crlf" : " line")
    }
  ' "$1"
}

# A file that is no publish.xml of ours to change: nothing is.
whole() {
  tr -d '\000\001' <"$1" | cmp -s - "$1" && ! reading "$1" | grep -q '^refused'
}

# The bytes of a file before one offset and behind another, with a text between them.
spliced() {
  head -c "$2" "$1" && printf '%s' "$4" && tail -c "+$(($3 + 1))" "$1"
}

# A file of nobody but those lines.
publish_with() {
  printf '<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins>\n%s</jsplugins>\n' "$1"
}

# What publish.xml was or is without us, into $work/base; none where there was no file.
find_base() {
  cut_any=no
  ours=no
  if [ -f "$publish" ] && [ -f "$written" ] && cmp -s "$publish" "$written"; then ours=yes; fi
  if [ "$ours" = yes ] && [ -f "$backup" ]; then
    cut_any=yes
    cp "$backup" "$work/base" || failed "$backup"
  elif [ -f "$publish" ]; then
    whole "$publish" || stop "$publish 不是完整的 XML，不敢改它，什么都没有改。请把这个文件发给管理员，或改名后再装。"
    cp "$publish" "$work/base" || failed "$publish"
    reading "$publish" | grep '^cut ' >"$work/cuts"
    while read -r _ from to; do
      cut_any=yes
      spliced "$work/base" "$from" "$to" '' >"$work/next" || failed "$publish"
      mv "$work/next" "$work/base" || failed "$publish"
    done <"$work/cuts"
    # What was written where there was no file; any other was there before, and somebody has deleted its backup.
    if [ "$ours" = yes ] && publish_with '' | cmp -s - "$work/base"; then
      rm -f "$work/base" || failed "$publish"
    fi
  fi
}

# Beside the place first, then into it: a power cut leaves the old file or the new one.
put_file() {
  # Into a folder of that name it would be moved.
  [ ! -d "$2" ] || failed "$2"
  rm -rf "$2$new"
  if ! cp "$1" "$2$new" || ! mv -f "$2$new" "$2"; then
    rm -f "$2$new"
    failed "$2"
  fi
}

# Keeps a file, where there is one, beside its place until everything is done.
keep_file() {
  [ ! -f "$1" ] || mv -f "$1" "$1$old" || failed "$1"
}

# @param 2 whether there was one
back() {
  if [ -e "$1$old" ]; then
    rm -rf "$1"
    mv -f "$1$old" "$1" || printf '%s\n' "$1 也没有还原，请再装一次。" >&2
  elif [ "$2" = no ]; then
    rm -rf "$1"
  fi
}

is_there() {
  if [ -e "$1" ]; then printf yes; else printf no; fi
}

own_folders() {
  for each in "$jsaddons/${name}"_*; do
    version=${each##*/"${name}"_}
    version=${version%"$new"}
    case ${version%"$old"} in
      *[!0-9.]* | *.*.*.* | .* | *. | *..*) ;;
      *.*.*) [ -d "$each" ] && printf '%s\n' "$each" ;;
    esac
  done
}

make_jsaddons() {
  at=$jsaddons
  while [ "$at" != "$HOME" ] && [ ! -d "$at" ]; do
    made=$((made + 1))
    at=$(dirname "$at")
  done
  mkdir -p "$jsaddons" || failed "$jsaddons"
  [ "$made" = 0 ] || { printf '%s\n' "$made" >"$work/folders" && put_file "$work/folders" "$folders"; }
}

# Folders that the installation made, as far as nothing of anybody else is in them by now.
remove_jsaddons() {
  made=0
  if [ -f "$folders" ]; then read -r made <"$folders"; fi
  case $made in '' | *[!0-9]*) made=0 ;; esac
  rm -f "$folders" || failed "$folders"
  remove_made
}

remove_made() {
  at=$jsaddons
  while [ "$made" -gt 0 ]; do
    [ ! -d "$at" ] || rmdir "$at" 2>/dev/null || break
    made=$((made - 1))
    at=$(dirname "$at")
  done
}

remove_folders() {
  own_folders | while read -r each; do rm -rf "$each"; done
}

# What publish.xml becomes, into $work/made.
make_publish() {
  if [ ! -f "$work/base" ]; then
    publish_with "  $entry
" >"$work/made" || failed "$work"
    return
  fi
  reading "$work/base" | grep '^put ' >"$work/put"
  read -r _ from to kind <"$work/put"
  case $kind in
    empty) text="<jsplugins>$entry</jsplugins>" ;;
    inline) text=$entry ;;
    crlf) text="  $entry$(printf '\r\n_')" ;;
    *) text="  $entry$(printf '\n_')" ;;
  esac
  # The shell drops newlines at the end of what it reads: a sign stands behind them and is taken off.
  case $kind in crlf | line) text=${text%_} ;; esac
  spliced "$work/base" "$from" "$to" "$text" >"$work/made" || failed "$work"
}

# Whatever ends an installation before publish.xml is written takes its steps back: the version that worked goes on working.
take_back() {
  [ "$installing" = yes ] || return 0
  installing=no
  rm -rf "$place$new"
  back "$place" "$had_place"
  back "$backup" "$had_backup"
  back "$written" "$had_written"
  [ "$made" = 0 ] || rm -f "$folders"
  remove_made
}

# What stood before goes last. What cannot go is told; the next installation or removal takes it.
tidy() {
  for each in "$backup" "$written"; do
    rm -f "$each$old" || printf '%s\n' "$each$old 没有删掉，不影响使用。"
  done
  own_folders | while read -r each; do
    [ "$each" = "$place" ] || rm -rf "$each" || printf '%s\n' "旧版本的文件夹 $each 没有删掉，不影响使用；下次安装或卸载时再删。"
  done
}

install() {
  [ -d "$here/$folder" ] || stop "安装包不完整：没有找到文件夹 $folder。请重新解压整个安装包。"
  find_base
  make_publish
  rm -rf "$place$new" "$place$old"
  rm -f "$backup$old" "$written$old"
  had_place=$(is_there "$place")
  had_backup=$(is_there "$backup")
  had_written=$(is_there "$written")
  installing=yes
  make_jsaddons
  cp -R "$here/$folder" "$place$new" || failed "$jsaddons"
  [ ! -d "$place" ] || mv -f "$place" "$place$old" || failed "$place"
  mv -f "$place$new" "$place" || failed "$place"
  keep_file "$backup"
  [ ! -f "$work/base" ] || put_file "$work/base" "$backup"
  keep_file "$written"
  put_file "$work/made" "$written"
  put_file "$work/made" "$publish"
  installing=no
  tidy
  printf '%s\n' '装好了。请关闭所有 WPS 窗口，再打开一个表格：首次会问是否信任加载项“jiannuo”，请选“允许”，再重开一次 WPS。'
  tell_user
}

uninstall() {
  find_base
  if [ "$cut_any" = no ] && [ ! -f "$written" ] && [ ! -f "$folders" ] && [ -z "$(own_folders)" ]; then
    printf '%s\n' '没有装过践诺加载项，什么都没有改。'
    tell_user
    exit 0
  fi
  if [ "$cut_any" = yes ]; then
    if [ -f "$work/base" ]; then put_file "$work/base" "$publish"; else rm -f "$publish" || failed "$publish"; fi
  fi
  for each in "$backup" "$written" "$backup$old" "$written$old"; do
    [ ! -f "$each" ] || rm -f "$each" || failed "$each"
  done
  remove_folders
  [ -z "$(own_folders)" ] || failed "$jsaddons"
  remove_jsaddons
  printf '%s\n' '已卸载，publish.xml 里其他加载项没有动。'
  tell_user
}

check_user

case $what in
  install) install ;;
  uninstall) uninstall ;;
  *) stop "用法：sh manage.sh install 或 uninstall" ;;
esac
