/** Words of what making workbooks has to say. */
export default {
  'make.noColumns': '“{field}”没有做成列：它是对若干对象、若干项目的评价，一人一行的表放不下。请另行填写。',
  'make.fewerRows': '“{field}”最多填 {most} 项，只做了 {most} 项的列（要的是 {wanted} 项）。',
} as const;
