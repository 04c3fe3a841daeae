import html
print(html.escape("<a href='x'>&\"</a>"), html.escape("'\"", quote=False))
print(html.unescape("&lt;b&gt; &amp;amp; &quot;q&quot; &#39;n&#39; &#x41; &euro; &unknown; & x"))
