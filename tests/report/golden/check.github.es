::error file=reports/q3%2C final.txt,line=8,title=F101 column-does-not-foot::línea 8, tabla 1 “Tabla 1. Gastos / Table 1. Expenses”, fila 5 “Subtotal”, columna 2 “2013”: El subtotal de gastos es 1,500.00; sus partidas suman 2,300.00%0ALa diferencia es la suma de las dos últimas partidas: el subtotal no se actualizó
::warning file=reports/q3%2C final.txt,line=6,title=F101 column-does-not-foot::línea 6, tabla 1, fila 3 “=HYPERLINK("http://x",
"Oficina") | *viajes*”, columna 3 “2014”: La partida <U+001B>[31mroja<U+001B>[0m, al 50%25, es 912.00
::error file=reports/secret.pdf,title=encrypted::cifrado; guárdelo sin contraseña (encrypted: needs a password)
