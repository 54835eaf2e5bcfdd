"""Writes a template with a header of two rows and three rows for records above a total: see round-trip.test.ts. Usage: FILE"""

import sys

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break

book = Workbook()
sheet = book.active
sheet.title = "承诺登记"
sheet.append(["某区公开承诺登记表"])
sheet.merge_cells("A1:F1")
sheet.append(["序号", "姓名", "第一项承诺", None, "得分", "等次"])
sheet.append([None, None, "事项", "时限", None, None])
for cells in ("A2:A3", "B2:B3", "C2:D2", "E2:E3", "F2:F3"):
    sheet.merge_cells(cells)
for row in (4, 5, 6):
    sheet.cell(row, 1, "=ROW()-3")
    sheet.cell(row, 4).number_format = "yyyy-mm-dd"
    sheet.cell(row, 6, f'=IF(E{row}>=60,"合格","不合格")')
sheet["A7"] = "合计"
sheet["E7"] = "=SUM(E4:E6)"
sheet["F7"] = '=COUNTIF(F4:F6,"合格")&"人合格"'
sheet["A8"] = "注：得分不得手改。"
sheet.merge_cells("A8:F8")
sheet["A9"] = "填表人："
sheet["E9"] = "=E7*2"
sheet["A9"].comment = Comment("手签", "平台")
scores = DataValidation(type="whole", operator="between", formula1="0", formula2="100")
scores.add("E4:E6")
sheet.add_data_validation(scores)
low = FormulaRule(formula=["$E4<60"], fill=PatternFill("solid", bgColor="FFFFC7CE"))
sheet.conditional_formatting.add("A4:F6", low)
sheet.print_area = "A1:F9"
sheet.print_title_rows = "1:3"
sheet.row_breaks.append(Break(id=7))
chart = BarChart()
chart.add_data(Reference(sheet, min_col=5, min_row=4, max_row=6))
sheet.add_chart(chart, "H2")

summary = book.create_sheet("汇总")
summary["A1"] = "=承诺登记!E7"
summary["A2"] = "=AVERAGE(承诺登记!E4:E6)"
summary["A3"] = "=总分+A1"
summary["A4"] = "不动"
# openpyxl 3.0, as Debian 12 has it; 3.1 made the list a dictionary.
book.defined_names.append(DefinedName("总分", attr_text="承诺登记!$E$7"))
book.save(sys.argv[1])
