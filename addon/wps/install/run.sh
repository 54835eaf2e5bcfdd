#!/bin/sh
tools=$(dirname "$0")/tools/manage.sh
if [ ! -f "$tools" ]; then
  printf '%s\n' '没有做成：旁边没有 tools 文件夹。请把 wps 文件夹整个复制过来，再运行这个文件。' >&2
  exit 1
fi
exec sh "$tools" {what}
