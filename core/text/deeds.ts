import type { Mention } from './lexicon.ts';
import { isDeniedBefore, isNegated } from './negation.ts';
import { normalise } from './normalise.ts';

/**
 * A kind of deed that criteria ask for. `asked`: how the name of a criterion asks for it; `done`: how a pledge tells it,
 * as a verb with whom or what it is done to, so that no word of the one need stand in the other. `refusing`: it is told
 * by what is refused, and a denial is its affirmation.
 */
interface DeedKind {
  asked: RegExp;
  done: RegExp;
  refusing?: true;
}

/** Those for whom one does something beyond what is due to everybody. */
const WHOM =
  '他们|她们|学生|同学|孩子|[小幼]朋友|娃|家长|老人|大[爷妈]|爷爷|奶奶|老(?:同志|干部|党员|教师)|群众|村民|居民|乡亲|职工|同事|[家烈军]属|徒弟|(?:青年|年轻|新)教师|新来的|困难|贫困|残疾|留守|单亲|[后学][进困]生|孤[寡儿]|子女|村小|敬老院|福利院|病人|生病|患病';
/** What an official refuses; to take it is against the law and against what is decent. */
const GIFTS =
  '礼品|礼金|红包|礼物|宴请|吃请|购物卡|好处费|回扣|(?:家长|学生)[^,。;]{0,2}(?:一分钱|的钱|的东西)|打招呼|条子|请客送礼|公车私用';
const KINDS: readonly DeedKind[] = [
  {
    asked: /服务|群众|为民|关[爱心]|帮扶|奉献社会|助人/,
    done: new RegExp(
      `(?:给|帮|替|陪|教会|手把手教|领着?|带(?:好|着|领)?|照[顾看料]|看[护望]|慰问|送[到给去]?|接送|资助|联系|走访|结对|看看)[^,。;!?\\n]{0,10}?(?:${WHOM})|(?:${WHOM})[^,。;!?\\n]{0,10}(?:补一补|补[课习]|谈[心话]|聊|家访|视频|解决|送去|见上?一?面|写[^,。;]{0,3}信)` +
        '|[收带]徒|徒弟|师徒|(?:免费|义务|无偿)[\\u4e00-\\u9fff]{2}|志愿|劝导|答复[^,。;]{0,4}(?:诉求|来信|来访|家长|群众)?|诉求|修修|敬老|重阳节|收集意见|听取意见|开放[^,。;]{0,4}小时',
      'g',
    ),
  },
  {
    asked: /学习|学识|素质|读书|本领|研修|能力建设/,
    done: /(?<!学生|孩子|组织党员|培养)(?:自学|自己学|读[^,。;!?\n]{0,8}(?:书|本|著)|读完|看书|啃[^,。;]{0,4}书|背熟|考[取到下]?[^,。;!?\n]{0,12}(?:证|资格|职称|学历)|读书札记|批注|学时|研修|进修)/g,
  },
  {
    asked: /遵纪|守法|法纪|纪律|廉/,
    done: new RegExp(
      `${GIFTS}|补习班|家教|辅导班|有[偿尝]|私自办班|收费|摊派|罚款|体罚|公款|酒驾|赌|麻将|旷[工课]`,
      'g',
    ),
    refusing: true,
  },
  { asked: /正气|师德|风气|品行|道德|操守/, done: new RegExp(GIFTS, 'g'), refusing: true },
  {
    asked: /正气|作风|师德|风气|品行|道德|操守/,
    done: /抽烟|吸烟|喝酒|饮酒|赌|麻将|体罚|打骂|不打不骂|动手|骂人|脏话|粗话|接电话|玩手机|谣/g,
    refusing: true,
  },
  { asked: /作风|勤政|务实/, done: /念稿子?|推诿|扯皮|拖延|敷衍|形式主义/g, refusing: true },
  {
    asked: /作风|廉|公开|阳光|节俭/,
    done: /(?:账目?|收费|票据|收支|经费|财务|政策)[^,。;!?\n]{0,16}(?:公[开示布]|上墙|查询|查账)|公车[^,。;]{0,6}(?:登记|管理)|压减?会议/g,
  },
  {
    asked: /佳绩|业绩|实绩|贡献|成绩|质量|建功/,
    done: /(?:[率分]|成绩|名次)[^,。;!?\n]{0,6}(?:提[高升]|增[加长]|上升|达到?|不低于|冲[到进]|突破)|提[高升][^,。;!?\n]{0,6}率|公开课|获[^,。;]{0,8}奖/g,
  },
];
/** What refuses besides a denial, before what is refused or behind it: 退还购物卡, 红包当场退. */
const GIVES_BACK = /(?:退[还回掉给]?|上交|拒|戒[掉除]?)[^,。;!?\n]{0,10}$/;
const REFUSED_AFTER =
  /^[^,。;!?\n]{0,12}?(?:行不通|当[场面]退|退[回还掉]|上交|一律不|拒绝|零容忍|,?我?会?当面拒绝)/;
/** A kind that so many criteria of a set ask for tells none of them from the others. */
const MOST_ASKING = 2;

/** Deeds by which a set's criteria are met, whatever their lexicons hold. */
export interface DeedMention extends Mention {
  refusing: boolean;
}

/** Finds the deeds that the names of criteria ask for. */
export function compileDeeds(
  criteria: readonly { id: string; name: string }[],
): (source: string) => DeedMention[] {
  const asked = KINDS.map((kind) => ({
    kind,
    ids: criteria.filter(({ name }) => kind.asked.test(name)).map(({ id }) => id),
  })).filter(({ ids }) => ids.length > 0 && ids.length <= MOST_ASKING);
  return (source) => {
    const normal = normalise(source);
    return asked.flatMap(({ kind, ids }) =>
      Array.from(normal.text.matchAll(kind.done), ({ 0: term, index }): DeedMention => {
        const end = index + term.length;
        const denied = kind.refusing
          ? isRefused(normal.text, index, end, term)
          : isNegated(normal.text, index, end);
        return {
          ids,
          term,
          refusing: kind.refusing ?? false,
          negated: kind.refusing ? !denied : denied,
          ...normal.quote(index, end),
        };
      }),
    );
  };
}

function isRefused(text: string, start: number, end: number, term: string): boolean {
  return (
    /^[不]/.test(term) ||
    isDeniedBefore(text, start) ||
    GIVES_BACK.test(text.slice(Math.max(0, start - 14), start)) ||
    REFUSED_AFTER.test(text.slice(end, end + 24))
  );
}
