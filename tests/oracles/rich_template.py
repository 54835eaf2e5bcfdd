"""Writes a template with everything that a careless filler loses: see rich-template.test.ts. Usage: FILE"""

import sys

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Border, PatternFill, Protection, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

book = Workbook()
sheet = book.active
sheet.title = "承诺 汇总"
sheet.append(["某区公开承诺汇总表"])
sheet.merge_cells("A1:E1")
sheet.append(["填报单位：", "", "填报日期："])
sheet.append(["序号", "姓名*", "性别", "入党时间", "承诺条数"])
for row in range(4, 24):
    sheet.cell(row, 1, row - 3)
    for column in range(1, 6):
        cell = sheet.cell(row, column)
        cell.border = Border(*[Side(style="thin")] * 4)
        cell.protection = Protection(locked=False)
    sheet.cell(row, 4).number_format = "yyyy-mm-dd"
sheet["D24"] = "合计"
sheet["E24"] = "=SUM(E4:E23)"
genders = DataValidation(type="list", formula1='"男,女"')
genders.add("C4:C5")
sheet.add_data_validation(genders)
few = CellIsRule(operator="lessThan", formula=["1"], fill=PatternFill("solid", bgColor="FFFF0000"))
sheet.conditional_formatting.add("E4:E23", few)
sheet["B3"].comment = Comment("与身份证一致", "平台")
sheet.protection.sheet = True
sheet.freeze_panes = "A4"
chart = BarChart()
chart.add_data(Reference(sheet, min_col=5, min_row=3, max_row=23), titles_from_data=True)
sheet.add_chart(chart, "H3")

table = book.create_sheet("名单")
table.append(["姓名", "身份证号"])
table.append([None, None])
table.add_table(Table(displayName="Roster", ref="A1:B2"))
book.save(sys.argv[1])
