<html lang="es">
<title>Informes · crossfoot</title>
<a class="skip" href="#findings">Ir a los hallazgos</a>
<a class="brand" href="index.html" aria-current="page"><span aria-hidden="true" class="tick">Σ</span> crossfoot</a>
<nav class="languages" aria-label="Idioma de esta página">
<a href="index.html" lang="es" hreflang="es" aria-current="true">Español</a>
<a href="index.en.html" lang="en" hreflang="en">English</a>
<h1>Informes</h1>
<p class="path">0 documentos revisados: sin contradicciones; 1 documento sin poder leerse</p>
<a class="report" href="q3--final-txt-9af546ad.es.html"><span class="report-title" dir="auto">Informe financiero 2013 &lt;borrador&gt;</span></a>
<li class="chip error"><strong>1</strong> error</li><li class="chip warning"><strong>1</strong> aviso</li><li class="chip accepted"><strong>1</strong> aceptado</li>
<li class="chip quiet">se cumplen 1 de 2 relaciones</li>
<h2 id="not-read">Informes que no se pudieron leer</h2>
<li><p class="report-title">secret &lt;1&gt;.pdf</p><p class="path">cifrado; guárdelo sin contraseña (encrypted: needs a password)</p></li>
<p>Revisado por crossfoot 1.2.3</p>
