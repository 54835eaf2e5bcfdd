/** Traditional characters that labels of office forms use, each with its simplified form. */
const pairs =
  '別别貫贯學学歷历職职務务稱称單单黨党員员證证號号碼码電电話话聯联繫系時时間间諾诺責责項项內内見见評评議议優优參参' +
  '總总結结獎奖懲惩備备註注報报審审門门關关類类現现屆届轉转記记書书實实際际況况應应發发個个數数簽签級级組组織织處处條条開开' +
  '體体辦办導导領领幹干師师齡龄專专業业術术編编簡简與与為为選选擇择請请輸输達达標标準准滿满無无碩硕團团眾众舉举題题' +
  '對对聽听後后從从當当確确認认計计劃划動动態态檢检查查徑径樣样會会場场點点稿稿網网絡络媒媒體体頁页' +
  '薦荐績绩蹟迹跡迹榮荣譽誉獲获郵邮資资畢毕傳传戶户縣县鄉乡鎮镇區区隸隶屬属園园週周歲岁離离勵励罰罚測测價价語语課课節节訓训練练執执擔担擬拟頒颁預预補补餘余違违紀纪' +
  '創创爭争帶带頭头進进於于義义風风國国問问質质談谈訪访約约緊紧護护監监錄录經经隊队長长兒儿訂订筆笔讀读寫写規规範范檔档籤签蓋盖負负層层維维權权階阶該该廳厅';

const simplifiedOf = new Map<string, string>();
const characters = Array.from(pairs);
for (let i = 0; i + 1 < characters.length; i += 2) {
  simplifiedOf.set(characters[i] ?? '', characters[i + 1] ?? '');
}

const TRADITIONAL = new RegExp(`[${[...simplifiedOf.keys()].join('')}]`, 'g');

/** Replaces the traditional characters of the table; all others stay. */
export function toSimplified(text: string): string {
  return text.replace(TRADITIONAL, (character) => simplifiedOf.get(character) ?? character);
}
