<testsuite name="reports/q3, final.txt" tests="3" failures="2" errors="0" skipped="1"><testcase classname="date-outside-period" name="P201 l&#xED;nea 2" file="reports/q3, final.txt" line="2"><skipped message="the meeting is quoted on purpose"/></testcase><testcase classname="column-does-not-foot" name="F101 l&#xED;nea 8, tabla 1 &#x201C;Tabla 1. Gastos / Table 1. Expenses&#x201D;, fila 5 &#x201C;Subtotal&#x201D;, columna 2 &#x201C;2013&#x201D;" file="reports/q3, final.txt" line="8"><failure message="El subtotal de gastos es 1,500.00; sus partidas suman 2,300.00" type="error">error F101 column-does-not-foot
El subtotal de gastos es 1,500.00; sus partidas suman 2,300.00
= calculado: 2,300.00
impreso: 1,500.00 ◂
diferencia: -800.00
tolerancia ±: 0.02
• La misma suma se cumple en la columna 2014
→ La diferencia es la suma de las dos últimas partidas: el subtotal no se actualizó</failure></testcase><testcase classname="column-does-not-foot" name="F101 l&#xED;nea 6, tabla 1, fila 3 &#x201C;=HYPERLINK(&quot;http://x&quot;,&quot;Oficina&quot;) | *viajes*&#x201D;, columna 3 &#x201C;2014&#x201D;" file="reports/q3, final.txt" line="6"><failure message="La partida &lt;U+001B&gt;[31mroja&lt;U+001B&gt;[0m, al 50%, es 912.00" type="warning">aviso F101 column-does-not-foot
La partida &lt;U+001B&gt;[31mroja&lt;U+001B&gt;[0m, al 50%, es 912.00
(la página puede estar mal leída)</failure></testcase></testsuite>
<testsuite name="reports/secret.pdf" tests="1" failures="0" errors="1" skipped="0"><testcase classname="document" name="no se pudo leer"><error type="encrypted" message="cifrado; gu&#xE1;rdelo sin contrase&#xF1;a (encrypted: needs a password)"/></testcase></testsuite>
<testsuite name="reports/q4.txt" tests="1" failures="0" errors="0" skipped="0"><testcase classname="table" name="tabla 1: se cumple 1"/></testsuite>
