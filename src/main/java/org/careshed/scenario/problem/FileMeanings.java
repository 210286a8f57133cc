package org.careshed.scenario.problem;

import static java.util.Map.entry;

import java.util.Map;
import org.careshed.language.Text;

/** What problems mean that concern files: reading, YAML, CSV, and where files lie. */
final class FileMeanings {
    static final Map<Code, Text> ALL = Map.ofEntries(
            entry(Code.FILE_MISSING, Text.of("""
            The file does not exist, is a folder or a device, or may not be read. Paths inside a scenario are relative
            to the file that names them.""", "文件不存在，或者是文件夹、设备，或者不允许读取。情景中的路径相对于写有该路径的文件。")),
            entry(Code.TOO_LARGE, Text.of("""
            A YAML file may have 5 MiB, a CSV table 1 GiB. Long lists belong into tables.""", "YAML 文件最大 5 MiB，CSV 表最大 1 GiB。长列表应放入表中。")),
            entry(
                    Code.NOT_UTF8,
                    Text.of("""
            Files are UTF-8. The byte offset counts from 0 at the start of the file. A sequence is cut off or bytes of
            another encoding were pasted in; open the file in an editor, repair the place and save it as UTF-8.""", "文件须为 UTF-8。字节位置从文件开头的 0 数起。有字节序列被截断，或粘贴进了其他编码的字节" + "；请在编辑器中打开文件，修正该处，并存为 UTF-8。")),
            entry(
                    Code.OTHER_ENCODING,
                    Text.of(
                            """
            The file is written in UTF-16, GBK (GB18030) or a Western 8-bit encoding. Only UTF-8, with or without byte
            order mark, is read, so that names look the same on every machine. In a spreadsheet choose "CSV UTF-8".""",
                            "文件是 UTF-16、GBK（GB18030）或西文 8 位编码。只读取 UTF-8（有无字节顺"
                                    + "序标记均可），使名称在每台机器上都一样。在电子表格软件中请选择“CSV UTF-8”。")),
            entry(Code.CONTROL_CHARACTER, Text.of("""
            The file holds a character that cannot be seen, such as NUL or a line separator from a word processor.
            Only tabs and ends of line (LF, CRLF, CR) are allowed.""", "文件中有看不见的字符，如 NUL 或文字处理软件的行分隔符。只允许制表符和行尾（LF、CRLF、" + "CR）。")),
            entry(Code.EMPTY_FILE, Text.of("""
            There is nothing in the file but white space and comments. `careshed new DIR` writes a scenario to start
            from.""", "文件中只有空白和注释。`careshed new DIR` 会写出一个可作起点的情景。")),
            entry(
                    Code.YAML_SYNTAX,
                    Text.of("""
            The text does not follow the grammar of YAML 1.2. Frequent causes: a tab for indentation, a missing space
            after a colon, an unclosed quote or bracket, a text with `: ` or ` #` inside that needs quotes.""", "内容不符合 YAML 1.2 的语法。常见原因：用制表符缩进，冒号后缺空格，引号或括号没有闭合，" + "文本中含有 `: ` 或 ` #` 而没有加引号。")),
            entry(Code.TOO_DEEP, Text.of("""
            Values may be nested 32 levels deep. No scenario needs more than eight.""", "值最多嵌套 32 层。没有情景需要超过八层。")),
            entry(
                    Code.ALIAS,
                    Text.of("""
            `&name` and `*name` are refused: a short file could unfold into a huge one, and what stands in a file would
            no longer be what is read. Use `extends:` to share values.""", "`&name` 和 `*name` 会被拒绝：短短的文件可能展开成巨大的内容，文件里写的就不再是" + "读到的。要共用数值请用 `extends:`。")),
            entry(Code.TAG, Text.of("""
            `!name` tells a YAML reader to build something else than text, lists and maps. Scenarios need no tags;
            a text that starts with `!` needs quotes.""", "`!name` 让 YAML 读取程序构造文本、列表和映射以外的东西。情景不需要标签；以 `!`" + " 开头的文本需要加引号。")),
            entry(Code.SEVERAL_DOCUMENTS, Text.of("""
            `---` in the middle of a file starts a second document. A scenario is one document.""", "文件中间的 `---` 会开始第二个文档。一个情景就是一个文档。")),
            entry(Code.DUPLICATE_KEY, Text.of("""
            A key may stand once in a map. YAML readers differ in which of the two they believe, so neither is.""", "一个键在一个映射中只能出现一次。各种 YAML 读取程序采信哪一个并不一致，所以两个都不采信。")),
            entry(Code.TOO_MANY_VALUES, Text.of("""
            A YAML file may hold 200,000 values. Long lists belong into CSV tables.""", "一个 YAML 文件最多 200,000 个值。长列表应放入 CSV 表。")),
            entry(Code.KEY_NOT_TEXT, Text.of("""
            Keys are plain texts; lists, maps and empty texts cannot be keys.""", "键是普通文本；列表、映射和空文本不能作键。")),
            entry(Code.CSV_SYNTAX, Text.of("""
            Quotes are doubled inside quoted cells, every quote is closed, and a cell has at most 1 million characters.
            The delimiter is the comma, semicolon or tab used in the header line.""", "带引号的单元格中，引号要写两次；每个引号都要闭合；一个单元格最多 100 万个字符。分隔符为表头" + "行所用的逗号、分号或制表符。")),
            entry(Code.COLUMN_MISSING, Text.of("""
            The header line names the columns; the order is free, but the required ones must be there.""", "表头行写出各列的名称；次序不限，但必需的列都要有。")),
            entry(Code.COLUMN_UNKNOWN, Text.of("""
            The column is not part of this table; `note` is free for remarks.""", "该列不属于这张表；`note` 列可用于备注。")),
            entry(Code.COLUMN_TWICE, Text.of("""
            A column may stand once in the header line.""", "一列在表头行中只能出现一次。")),
            entry(Code.ROW_LENGTH, Text.of("""
            Every row has as many cells as the header. A comma inside a cell needs quotes; decimals have a point.""", "每行的单元格个数与表头相同。单元格内的逗号需要加引号；小数用点。")),
            entry(Code.WRONG_TABLE, Text.of("""
            The header is that of another table; probably two file names are swapped.""", "表头属于另一张表；可能是两个文件名写反了。")),
            entry(Code.NO_ROWS, Text.of("""
            Only the header line is there.""", "只有表头行。")),
            entry(
                    Code.OUTSIDE_FOLDER,
                    Text.of(
                            """
            A scenario names files by relative paths inside its own folder: no absolute path, no address, no `..`, no
            link that leads out. So a folder can be passed on and still works, and reads nothing else. Only `extends`
            may also name a file of the folder `scenarios` in which the scenario lies, such as haiyan/baseline.yaml.""",
                            "情景用相对路径指明自己文件夹内的文件：不用绝对路径、网址、`..`，也不用指向外面的链接。这样文"
                                    + "件夹可以转交他人而仍能使用，并且不读取别的东西。只有 `extends` 还可以指向情景所在的 "
                                    + "`scenarios` 文件夹中的文件，如 haiyan/baseline.yaml。")),
            entry(Code.CYCLE, Text.of("""
            Following `extends:` leads back to a file already read.""", "沿 `extends:` 追溯，又回到已读过的文件。")),
            entry(Code.TOO_MANY_LEVELS, Text.of("""
            Files may extend each other over 8 levels.""", "文件最多逐层扩展 8 层。")));

    private FileMeanings() {}
}
