/**
 * Texts that somebody else's scenario may hold. Whatever runs sets `ran`, whatever is loaded has `hostile` in its address, and
 * whatever becomes an element has the class `hostile`.
 * @type {Record<string, string>}
 */
export const HOSTILE = {
  'a picture with a handler': '<img class=hostile src=hostile.png onerror=ran=1>',
  'a script': '<script class=hostile>ran=1</script>',
  'a script from elsewhere': '<script class=hostile src=//hostile.invalid/x></script>',
  'the end of a script': '</script><script class=hostile>ran=1//',
  'the end of an attribute': '" autofocus onfocus="ran=1" class="hostile',
  'the end of an attribute in single quotes': "' onmouseover='ran=1' class='hostile",
  'the end of a title': '</title></svg></style></textarea><b class=hostile>',
  'a comment': '--><b class=hostile>x</b><!--',
  'character data': ']]><b class=hostile>x</b><![CDATA[',
  'an SVG with a handler': '<svg class=hostile onload=ran=1>',
  'an SVG link': '<svg><image class=hostile xlink:href=//hostile.invalid/>',
  'an SVG animation': '<svg><set class=hostile attributeName=href to=javascript:1>',
  'foreign content': '<math><mtext><style><img class=hostile onerror=ran=1 src>',
  'a frame': '<iframe class=hostile srcdoc="<script>parent.ran=1</script>">',
  'a template': '<template shadowrootmode=open><b class=hostile>',
  'a base': '<base class=hostile href=//hostile.invalid/>',
  'a refresh': '<meta class=hostile http-equiv=refresh content=0;//hostile>',
  'a style': '<style class=hostile>*{display:none}</style>',
  'the end of a declaration': '}*{background:url(//hostile.invalid/)}',
  'a style value': ';background:url(//hostile.invalid/);x:',
  'a script address': 'javascript:ran=1',
  'a script address, disguised': ' java\tscript:ran=1//',
  'a data address': 'data:text/html,<script>ran=1</script>',
  entities: '&lt;b class=hostile&gt; &#60;b&#62; &amp;amp; &nbsp; &quot;',
  escapes: '\\u003cb\\u003e \\x3cb\\x3e %3Cb%3E \\',
  'template tokens': '{{7*7}} $\u007Bran=1} #{ran=1} <%=ran=1%> {name} {0} [[x]]',
  'format tokens': '%s %n %d %@ %1$s {0,number} {n, plural, other {x}}',
  'replacement tokens': "$& $1 $` $' $$ $<name> \\1",
  'a Markdown link': '](javascript:ran=1) ![x](//hostile.invalid/ "x") `x` | **x**',
  'a formula': '=HYPERLINK("//hostile.invalid";"x")',
  'a formula of another program': "@SUM(1)+cmd|' /C calc'!A0",
  'a formula after a tab': '\t-1+1\t"x","y";z',
  lines: 'one\ntwo\r\nthree\u2028four\u2029five',
  'no character': 'a\u0000b\u0001c\u0007d\u001be\u007ff\u009fg',
  'a byte order mark and nothing wide': '\uFEFFa\u200Bb\u2060c\u00ADd',
  'right to left': 'مورّد ספק فروشنده',
  'changed direction': '\u202Egnp.exe\u202C \u2066a\u2067b\u2068c',
  'a flood of marks': `Z${'\u0300\u0489\u20DD'.repeat(19)}`,
  emoji: '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇨🇳👍🏽 𝔘𝟙',
  'half a pair': 'a\uD800b\uDC00c\uDBFF',
  'no characters at all': '\uFFFE\uFFFF\u{1FFFF}\uE000',
  'one long word': 'W'.repeat(200),
  'names of the language': '__proto__ constructor',
  'a name of the language': '__proto__',
  numbers: '1e999 NaN -0 0x1F Infinity null undefined',
};

/**
 * As long as a field takes it, in characters as the core counts them.
 * @param {string} text
 * @param {number} most
 */
export const cut = (text, most) => [...text].slice(0, most).join('');
