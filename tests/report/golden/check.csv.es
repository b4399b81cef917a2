"reports/q3, final.txt",note,P201,date-outside-period,,2,p2,,,,2012-03-31,2013,,,El 31 de marzo de 2012 está fuera del período 2013,,document,the meeting is quoted on purpose,8899aabbccddeeff
"El subtotal de gastos es 1,500.00; sus partidas suman 2,300.00",La diferencia es la suma de las dos últimas partidas: el subtotal no se actualizó,document,,5f0c1d2e3a4b5c6d
"La partida <U+001B>[31mroja<U+001B>[0m, al 50%, es 912.00",,reading,,0011223344556677
