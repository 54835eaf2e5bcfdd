#!/usr/bin/env python3
"""Makes the blank import templates of the two sample portals, as RuoYi's and JeecgBoot's own code would hand them out.

Written with openpyxl, so that our reader and filler are tried on files they have no part in. As in the real ones, RuoYi's
(a streaming writer) has inline strings and JeecgBoot's has shared strings, for which LibreOffice saves it once more.
Run: python3 tests/portals/templates/make.py   (Debian packages: python3-openpyxl, libreoffice-calc-nogui)
"""

import subprocess
import tempfile
from datetime import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

HERE = Path(__file__).parent
EDUCATION = ["博士研究生", "硕士研究生", "大学本科", "大学专科", "中专", "高中", "初中"]
GRADES = ["优秀", "合格", "基本合格", "不合格"]
GREY = Side(style="thin", color="FF808080")


def stamp(book):
    """No name or date of whoever runs this."""
    book.properties.created = book.properties.modified = datetime(2026, 1, 1)
    book.properties.creator = "sample portal"


def drop_down(sheet, column, words, prompt=""):
    formula = words if isinstance(words, str) else '"' + ",".join(words) + '"'
    validation = DataValidation(type="list", formula1=formula, allow_blank=True, showErrorMessage=True)
    if prompt:
        validation.showInputMessage = True
        validation.prompt = prompt
    validation.add(f"{get_column_letter(column)}2:{get_column_letter(column)}101")
    sheet.add_data_validation(validation)


def prompt_box(sheet, column, text):
    """A hint without a list: RuoYi writes a custom rule that is always broken and only warns by its prompt."""
    validation = DataValidation(type="custom", formula1="DD1", allow_blank=True)
    validation.prompt = text
    validation.showInputMessage = True
    validation.add(f"{get_column_letter(column)}2:{get_column_letter(column)}101")
    sheet.add_data_validation(validation)


def ruoyi():
    headers = (
        "姓名 性别 民族 出生日期 身份证号 文化程度 入党日期 转正日期 所在党支部 工作单位 现任职务 评议年度 评议日期 个人总结 自评等次 "
        "应到人数 实到人数 发出票数 收回票数 有效票数 优秀票数 合格票数 基本合格票数 不合格票数 支部评定等次 支部意见 上级党组织意见 "
        "奖惩情况 备注"
    ).split()
    book = Workbook()
    sheet = book.active
    sheet.title = "民主评议登记表"
    style = {
        "font": Font(name="Arial", size=10, bold=True, color="FFFFFFFF"),
        "fill": PatternFill("solid", fgColor="FF808080"),
        "alignment": Alignment(horizontal="center", vertical="center"),
        "border": Border(left=GREY, right=GREY, top=GREY, bottom=GREY),
        "number_format": "@",
    }
    for number, text in enumerate(headers, 1):
        cell = sheet.cell(1, number, text)
        for name, value in style.items():
            setattr(cell, name, value)
        sheet.column_dimensions[get_column_letter(number)].width = 16.72
    # Long lists go to a hidden sheet behind a defined name, short ones stand in the rule itself.
    name = f"combo_{headers.index('文化程度')}_{headers.index('文化程度')}"
    hidden = book.create_sheet(name)
    for number, word in enumerate(EDUCATION, 1):
        hidden.cell(number, 1, word)
    hidden.sheet_state = "hidden"
    # openpyxl 3.0, as Debian 12 has it; 3.1 made the list a dictionary.
    book.defined_names.append(DefinedName(f"{name}_data", attr_text=f"{name}!$A$1:$A${len(EDUCATION)}"))
    drop_down(sheet, headers.index("性别") + 1, ["男", "女"])
    drop_down(sheet, headers.index("文化程度") + 1, f"{name}_data")
    drop_down(sheet, headers.index("自评等次") + 1, GRADES)
    drop_down(sheet, headers.index("支部评定等次") + 1, GRADES, "由支部委员会评定")
    prompt_box(sheet, headers.index("出生日期") + 1, "格式：2026-05-01")
    stamp(book)
    book.save(HERE / "ruoyi.xlsx")


def jeecg():
    pledges = [f"{name}{n}" for n in (1, 2, 3) for name in ("承诺事项", "措施", "时限", "责任人")]
    headers = (
        "姓名 性别 民族 出生日期 公民身份号码 学历 政治面貌 入党时间 所属党组织 单位名称 所在部门 职务 手机号码 承诺人类别".split()
        + pledges
        + ["承诺日期", "备注"]
    )
    book = Workbook()
    sheet = book.active
    sheet.title = "党员公开承诺书"
    centre = Alignment(horizontal="center", vertical="center", wrap_text=True)
    for number, text in enumerate(headers, 1):
        title = sheet.cell(1, number)
        title.font = Font(size=12)
        title.alignment = centre
        sheet.cell(2, number, text).alignment = centre
        sheet.column_dimensions[get_column_letter(number)].width = 15
    sheet["A1"] = "党员公开承诺书"
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(headers))
    sheet.row_dimensions[1].height = 25
    stamp(book)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "jeecg.xlsx"
        book.save(source)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        convert = ["soffice", profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML"]
        subprocess.run([*convert, "--outdir", str(HERE), str(source)], check=True, stdout=subprocess.DEVNULL)


ruoyi()
jeecg()
