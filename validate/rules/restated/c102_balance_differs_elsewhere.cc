#include "validate/relations/balances.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

constexpr char kFailing[] = R"(Year | Received | Spent   | Net balance
A    | 277,639  | 232,762 | 44,877
B    | 273,144  | 276,759 | (3,615)
C    | 272,744  | 292,106 | (19,362)
D    | 261,483  | 223,457 | 38,026

Item                  | Amount
Approved budget       | 282,724.00
Contributions received | 261,483.00

Item                  | Expenses
Staff                 | 137,935.24
Seminars              |  26,604.09
Other                 |  58,917.94
Total expenses        | 223,457.27
Balance               |  38,027.73
)";

constexpr char kPassing[] = R"(Year | Received | Spent   | Net balance
A    | 277,639  | 232,762 | 44,877
B    | 273,144  | 276,759 | (3,615)
C    | 272,744  | 292,106 | (19,362)
D    | 261,483  | 223,457 | 38,026

Item                  | Amount
Approved budget       | 282,724.00
Contributions received | 261,483.00

Item                  | Expenses
Staff                 | 137,935.24
Seminars              |  26,604.09
Other                 |  58,917.94
Total expenses        | 223,457.27
Balance               |  38,025.73
)";

}  // namespace

extern const Rule kBalanceDiffersElsewhere = {
    {"C102", "balance-differs-elsewhere", "A balance does not follow from the figures of other tables",
     "Un saldo no resulta de las cifras de otros cuadros",
     "A closing balance often stands under a list of expenses while the receipts stand in another table. Where the "
     "difference of the two is printed once more as a balance, the one that differs is wrong.",
     "El saldo final suele estar debajo de los gastos, mientras los ingresos están en otro cuadro. Si la diferencia de "
     "ambos figura además como saldo en otra parte, el que difiere está mal.",
     kFailing, kPassing, Severity::error, "0.1.0"},
    OnTables{compare_balances}};

}  // namespace crossfoot::validate
