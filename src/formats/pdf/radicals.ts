/**
 * CJK radicals (U+2E80–2FD5) → the ordinary characters they look like. Some producers (Chrome's printing, fonts whose
 * reverse map is ambiguous) write "⼀⻔" where "一门" was typed, and then no label is ever recognised. Only these two
 * blocks are mapped: NFKC over whole text would also turn （） into () and leaves U+2E80–2EFF as they are.
 * Source: Unicode charts CJK Radicals Supplement and Kangxi Radicals; where a radical stands for both an old and the
 * current mainland form (戶/户, 靑/青) the current one is taken.
 * @zh 部首字符
 */
const kangxi =
  "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠"

/** Pairs of radical and character, of the supplement U+2E80–2EF3; radicals that are no character are left out. */
const supplement =
  "⺀冫⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋卩⺌小⺍小⺎兀⺏尣⺐尢⺑尣⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢水⺣灬⺤爪⺥爪⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罒⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑长⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟"

const supplementStart = 0x2e80
const kangxiStart = 0x2f00

const table = new Uint16Array(kangxiStart + kangxi.length - supplementStart)
for (let i = 0; i + 1 < supplement.length; i += 2)
  table[supplement.charCodeAt(i) - supplementStart] = supplement.charCodeAt(i + 1)
for (let i = 0; i < kangxi.length; i++) table[kangxiStart - supplementStart + i] = kangxi.charCodeAt(i)

/** The code point to read for a printed code point: an ordinary character for a radical, else itself. */
export function withoutRadical(code: number): number {
  if (code < supplementStart || code >= supplementStart + table.length) return code
  return table[code - supplementStart] || code
}
