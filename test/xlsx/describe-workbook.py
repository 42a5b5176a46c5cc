"""Prints as JSON what openpyxl, a reader that is not ours, finds in a workbook: for the tests of what we write."""

import json
import sys
import warnings

import openpyxl

warnings.simplefilter("ignore")
path = sys.argv[1]
formulas = openpyxl.load_workbook(path)
values = openpyxl.load_workbook(path, data_only=True)


def describe(sheet):
    cached = values[sheet.title]
    return {
        "values": [list(row) for row in cached.iter_rows(max_row=4, max_col=5, values_only=True)],
        "formula": sheet["D3"].value,
        "font": [sheet["A2"].font.b, sheet["A2"].font.color and sheet["A2"].font.color.rgb],
        "fill": sheet["A2"].fill.fgColor.rgb,
        "numberFormat": sheet["C3"].number_format,
        "unlocked": not sheet["E3"].protection.locked,
        "merges": [str(merge) for merge in sheet.merged_cells.ranges],
        "rules": [
            {
                "range": str(formatting.sqref),
                "formula": rule.formula[0],
                "priority": rule.priority,
                "fill": rule.dxf.fill.bgColor.rgb if rule.dxf and rule.dxf.fill else None,
            }
            for formatting in sheet.conditional_formatting
            for rule in formatting.rules
            if rule.type == "expression"
        ],
        "validations": [
            [str(validation.sqref), validation.formula1, validation.errorTitle]
            for validation in sheet.data_validations.dataValidation
        ],
        "titles": [sheet.print_title_rows, sheet.print_title_cols],
        # Versions of openpyxl differ in the shape of these.
        "area": "".join(sheet.print_area or []).split("!")[-1],
        "paper": [str(sheet.page_setup.paperSize), sheet.page_setup.orientation, str(sheet.page_setup.fitToHeight)],
        "breaks": [brk.id for brk in sheet.row_breaks.brk],
        "filter": sheet.auto_filter.ref,
        "freeze": sheet.freeze_panes,
        "header": sheet.oddHeader.left.text,
        "charts": [type(chart).__name__ for chart in sheet._charts],
        "hidden": [name for name, column in sheet.column_dimensions.items() if column.hidden],
        "tab": sheet.sheet_properties.tabColor and sheet.sheet_properties.tabColor.rgb,
        "gridlines": sheet.sheet_view.showGridLines,
    }


print(json.dumps({sheet.title: describe(sheet) for sheet in formulas.worksheets}, default=str))
