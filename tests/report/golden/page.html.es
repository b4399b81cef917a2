<html lang="es">
<a class="skip" href="#findings">Ir a los hallazgos</a>
<a class="brand" href="index.es.html"><span aria-hidden="true" class="tick">Σ</span> crossfoot<span class="brand-more"> · Todos los informes</span></a>
<nav class="languages" aria-label="Idioma de esta página">
<a href="q3--final-txt-9af546ad.es.html" lang="es" hreflang="es" aria-current="true">Español</a>
<a href="q3--final-txt-9af546ad.en.html" lang="en" hreflang="en">English</a>
<p class="kicker">Informe</p>
<li class="chip error"><strong>1</strong> error</li><li class="chip warning"><strong>1</strong> aviso</li><li class="chip accepted"><strong>1</strong> aceptado</li>
<div><dt>Período</dt><dd>2013-01-01 – 2013-12-31 <span class="more">“Informe financiero 2013”</span></dd></div>
<div><dt>Idiomas</dt><dd>español, inglés</dd></div>
<div><dt>Formato de cifras</dt><dd>1,234.56 <span class="more">7 de 7 cifras, por ejemplo 1,500.00</span></dd></div>
<div><dt>Comprobaciones</dt><dd>se cumplen 1 de 2 relaciones</dd></div>
<summary>Sin comprobar</summary>
<ul><li>1 cifra no entra en ninguna relación</li><li>«-» no es una cifra</li></ul>
<summary>Qué se perdió al leer</summary>
<ul><li>leído en parte (partial: a picture was left out)</li></ul>
<li><span class="sample suspect" aria-hidden="true"></span> cifra en duda</li>
<li><span class="sample stated" aria-hidden="true"></span> cifra comparada</li>
<li><span class="sample addend" aria-hidden="true"></span> cifras de la suma</li>
<nav class="contents" aria-label="Hallazgos en esta página">
<summary>Hallazgos en esta página (3)</summary>
<li><a href="#f1"><span class="dot error" aria-hidden="true"></span><span class="sr">error: </span><span class="num">1</span> El subtotal de gastos es 1,500.00; sus partidas suman 2,300.00</a></li>
<li><a href="#f2"><span class="dot warning" aria-hidden="true"></span><span class="sr">aviso: </span><span class="num">2</span> La partida &lt;U+001B&gt;[31mroja&lt;U+001B&gt;[0m, al 50%, es 912.00</a></li>
<li><a href="#f3"><span class="dot note" aria-hidden="true"></span><span class="sr">nota: </span><span class="num">3</span> El 31 de marzo de 2012 está fuera del período 2013</a></li>
<h2 id="g-error">Errores</h2>
<h3 id="f1-says">El subtotal de gastos es 1,500.00; sus partidas suman 2,300.00</h3>
<p class="where">línea 8, tabla 1 “Tabla 1. Gastos / Table 1. Expenses”, fila 5 “Subtotal”, columna 2 “2013”</p>
<p class="advice"><strong>Qué hacer:</strong> La diferencia es la suma de las dos últimas partidas: el subtotal no se actualizó</p>
<div class="scroll" tabindex="0" role="group" aria-label="La suma">
<caption class="sr">La suma</caption>
<tr class="computed"><td class="sign">=</td><th scope="row" dir="auto">calculado</th><td class="figure">2,300.00</td><td class="flag"></td></tr>
<tr class=" doubtful"><td class="sign"></td><th scope="row" dir="auto">impreso</th><td class="figure">1,500.00</td><td class="flag"><span class="doubt">◂ <span class="doubt-word">en duda</span></span></td></tr>
<tr class="difference"><td class="sign"></td><th scope="row" dir="auto">diferencia</th><td class="figure">-800.00</td><td class="flag"></td></tr>
<tr class="tolerance"><td class="sign"></td><th scope="row" dir="auto">tolerancia ±</th><td class="figure">0.02</td><td class="flag"></td></tr>
<h4>Indicios</h4>
<ul class="evidence"><li>La misma suma se cumple en la columna 2014</li></ul>
<div class="scroll" tabindex="0" role="group" aria-label="Tabla 1">
<tr><th scope="row" dir="auto">Renta &amp; &lt;b&gt;alquiler&lt;/b&gt;</th><td class="figure addend" dir="auto"><data value="1500.00">1,500.00</data><span class="sr"> (cifras de la suma)</span></td><td class="figure" dir="auto"><data value="1500.00">1,500.00</data></td></tr>
<tr><th scope="row" dir="auto">=HYPERLINK(&quot;http://x&quot;,&quot;Oficina&quot;) | *viajes*</th><td class="figure addend" dir="auto"><data value="820.80">820.80</data><span class="sr"> (cifras de la suma)</span></td><td class="figure" dir="auto"><data value="912.00">912.00</data></td></tr>
<tr><th scope="row" dir="auto">Ajuste / Adjustment</th><td class="figure addend" dir="auto"><data value="-20.80">(20.80)</data><span class="sr"> (cifras de la suma)</span></td><td class="figure" dir="auto">-</td></tr>
<tr><th scope="row" class="bold" dir="auto">Subtotal</th><td class="figure bold suspect" dir="auto"><data value="1500.00">1,500.00</data><span class="sr"> (cifra en duda)</span></td><td class="figure bold" dir="auto"><data value="2412.00">2,412.00</data></td></tr>
<figcaption><a href="#t1">Verlo en la tabla 1</a></figcaption>
<summary>Por qué importa</summary>
<p><strong>Una columna no suma.</strong> Los lectores suman las columnas; un total que difiere de sus partidas está mal o esconde una.</p>
<summary>Cómo silenciarlo</summary>
<p>Aceptar solo este hallazgo, también en ediciones posteriores del informe, y revisar desde entonces con --baseline:</p>
<p>O desactivar la regla para una carpeta, en su crossfoot.toml:</p>
<h2 id="g-warning">Avisos</h2>
<p class="kicker"><span class="badge warning"><span aria-hidden="true">!</span> aviso</span> <span class="num">2</span> <span class="code">F101 column-does-not-foot</span> <span class="tag">La página puede estar mal leída</span></p>
<h3 id="f2-says">La partida &lt;U+001B&gt;[31mroja&lt;U+001B&gt;[0m, al 50%, es 912.00</h3>
<p class="where">línea 6, tabla 1, fila 3 “=HYPERLINK(&quot;http://x&quot;,&quot;Oficina&quot;) | *viajes*”, columna 3 “2014”</p>
<div class="scroll" tabindex="0" role="group" aria-label="Tabla 1">
<tr><th scope="row" dir="auto">=HYPERLINK(&quot;http://x&quot;,&quot;Oficina&quot;) | *viajes*</th><td class="figure" dir="auto"><data value="820.80">820.80</data></td><td class="figure suspect" dir="auto"><data value="912.00">912.00</data><span class="sr"> (cifra en duda)</span></td></tr>
<figcaption><a href="#t1">Verlo en la tabla 1</a></figcaption>
<summary>Por qué importa</summary>
<p><strong>Una columna no suma.</strong> Los lectores suman las columnas; un total que difiere de sus partidas está mal o esconde una.</p>
<summary>Cómo silenciarlo</summary>
<p>Aceptar solo este hallazgo, también en ediciones posteriores del informe, y revisar desde entonces con --baseline:</p>
<p>O desactivar la regla para una carpeta, en su crossfoot.toml:</p>
<h2 id="g-note">Notas</h2>
<p class="kicker"><span class="badge note"><span aria-hidden="true">i</span> nota</span> <span class="num">3</span> <span class="code">P201 date-outside-period</span> <span class="tag">Aceptado: the meeting is quoted on purpose</span></p>
<h3 id="f3-says">El 31 de marzo de 2012 está fuera del período 2013</h3>
<p class="where">línea 2</p>
<figcaption>En el texto</figcaption>
<summary>Por qué importa</summary>
<p><strong>Una fecha fuera del período.</strong> Un hecho ajeno al período es un desliz o corresponde a otro informe.</p>
<summary>Cómo silenciarlo</summary>
<p>Aceptar solo este hallazgo, también en ediciones posteriores del informe, y revisar desde entonces con --baseline:</p>
<p>O desactivar la regla para una carpeta, en su crossfoot.toml:</p>
<h2 id="tables">Tablas con hallazgos</h2>
<figcaption>Tabla 1 · <bdi>Tabla 1. Gastos / Table 1. Expenses</bdi></figcaption>
<div class="scroll" tabindex="0" role="group" aria-label="Tabla 1">
<tr><th scope="row" dir="auto">=HYPERLINK(&quot;http://x&quot;,&quot;Oficina&quot;) | *viajes*</th><td class="figure" dir="auto"><data value="820.80">820.80</data></td><td class="figure suspect" dir="auto"><data value="912.00">912.00</data><span class="sr"> (cifra en duda)</span> <a class="ref" href="#f2">2</a></td></tr>
<tr><th scope="row" class="bold" dir="auto">Subtotal</th><td class="figure bold suspect" dir="auto"><data value="1500.00">1,500.00</data><span class="sr"> (cifra en duda)</span> <a class="ref" href="#f1">1</a></td><td class="figure bold" dir="auto"><data value="2412.00">2,412.00</data></td></tr>
<p>Revisado por crossfoot 1.2.3</p>
