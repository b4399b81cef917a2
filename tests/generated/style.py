"""How figures are printed, and the way back, so that each printed figure can be proved to say what it should."""
from dataclasses import dataclass
from decimal import Decimal

# code, sign, sign before the figure, English name, Spanish name
CURRENCIES = (
    ("USD", "$", True, "US dollars", "dólares de los Estados Unidos"),
    ("EUR", "€", False, "euros", "euros"),
    ("EUR", "€", True, "euros", "euros"),
    ("GBP", "£", True, "pounds sterling", "libras esterlinas"),
    ("PEN", "S/", True, "soles", "soles"),
    ("BOB", "Bs", True, "bolivianos", "bolivianos"),
    ("GTQ", "Q", True, "quetzales", "quetzales"),
    ("MXN", "$", True, "Mexican pesos", "pesos mexicanos"),
    ("COP", "$", True, "Colombian pesos", "pesos colombianos"),
    ("CHF", "CHF", True, "Swiss francs", "francos suizos"),
)

# (thousands, decimal) as each language's tables are met
ENGLISH = [(",", ".")] * 6 + [("", ".")] * 2 + [(" ", "."), ("\u00a0", ".")]
SPANISH = [(".", ",")] * 5 + [(",", ".")] * 3 + [("", ",")] + [(" ", ",")] + [("\u00a0", ",")] + [("\u202f", ",")]


@dataclass(frozen=True)
class Style:
    thousands: str
    decimal: str
    zero: str
    negative: str
    currency: tuple
    marks: str
    percent_sign: bool

    def show(self, value, decimals, mark=False, zero=None):
        if value == 0:
            kind = self.zero if zero is None else zero
            if kind != "formatted":
                return kind
        text = self.signed(self.digits(abs(value), decimals), value < 0)
        if not mark:
            return text
        return f"{self.currency[1]} {text}" if self.currency[2] else f"{text} {self.currency[1]}"

    def digits(self, value, decimals):
        whole, _, part = f"{value:.{decimals}f}".partition(".")
        groups = []
        while len(whole) > 3:
            whole, group = whole[:-3], whole[-3:]
            groups.insert(0, group)
        text = self.thousands.join([whole] + groups)
        return text + self.decimal + part if part else text

    def signed(self, text, below):
        if not below:
            return text
        return {"(": f"({text})", "after": text + "-", "minus": "\u2212" + text}.get(self.negative, "-" + text)

    def read(self, text):
        body = text.replace(self.currency[1], "").replace("%", "").strip()
        if body in ("", "-", "–"):
            return Decimal(0)
        below = body.startswith(("(", "-", "\u2212")) or body.endswith("-")
        body = body.strip("()-\u2212 ")
        if self.thousands:
            body = body.replace(self.thousands, "")
        value = Decimal(body.replace(self.decimal, "."))
        return -value if below else value


def pick(rng, language):
    pairs = {"en": ENGLISH, "es": SPANISH}.get(language, ENGLISH + SPANISH)
    thousands, decimal = rng.choice(pairs)
    return Style(
        thousands,
        decimal,
        rng.choice(["formatted"] * 4 + ["0", "-", "-", "–", ""]),
        rng.choice(["before"] * 4 + ["(", "(", "(", "after", "minus"]),
        rng.choice(CURRENCIES),
        rng.choice(["none"] * 3 + ["ends"]),
        rng.random() < 0.6,
    )
