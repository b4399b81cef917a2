reports/q3, final.txt, línea 2: nota[P201]
  El 31 de marzo de 2012 está fuera del período 2013
  (aceptado: the meeting is quoted on purpose)
reports/q3, final.txt, línea 8, tabla 1 “Tabla 1. Gastos / Table 1. Expenses”, fila 5 “Subtotal”, columna 2 “2013”: error[F101]
  El subtotal de gastos es 1,500.00; sus partidas suman 2,300.00
      = calculado                                    2,300.00
    >   impreso                                      1,500.00  <
        diferencia                                    -800.00
        tolerancia ±                                     0.02
  - La misma suma se cumple en la columna 2014
  → La diferencia es la suma de las dos últimas partidas: el subtotal no se actualizó
reports/q3, final.txt, línea 6, tabla 1, fila 3 “=HYPERLINK("http://x",
"Oficina") | *viajes*”, columna 3 “2014”: aviso[F101]
  La partida <U+001B>[31mroja<U+001B>[0m, al 50%, es 912.00
  (la página puede estar mal leída)
reports/q3, final.txt: leído en parte (partial: a picture was left out)
  tabla 1, se cumple: Subtotal 2014 = 1,500.00 + 912.00
  tabla 1, sin comprobar: «-» no es una cifra
reports/q4.txt: leído en parte (partial: a picture was left out)
  tabla 1, se cumple: Subtotal 2014 = 1,500.00 + 912.00
  tabla 1, sin comprobar: «-» no es una cifra
2 documentos revisados: 1 error, 1 aviso, 0 notas; 1 hallazgo aceptado; 1 documento sin poder leerse
