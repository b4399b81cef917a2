"""The kinds of table, each a module of this folder with make(rng, language)."""
import importlib

NAMES = (
    "cash_book", "funds_by_member", "contributions_arrears", "budget_execution", "budget_tree", "aged_debts", "payroll",
    "stock", "fixed_assets", "equity_changes", "balance_sheet", "income_statement", "cash_flow", "vat_invoices",
    "loan_schedule", "variances", "shares_by_block", "totals_first", "quarters", "population", "indices", "production",
    "votes", "activities", "attendance", "price_list", "grant_report", "two_currencies", "debt_stock", "day_counts",
)


def module(name):
    if name not in NAMES:
        raise SystemExit(f"no kind is called {name}; there are: {', '.join(NAMES)}")
    return importlib.import_module(f"kinds.{name}")
