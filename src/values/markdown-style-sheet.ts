/** Styles of Markdown: one text style, padding, decoration or alignment per kind of block, and of code highlighting. */
import { readMainAxisAlignment } from "./axis-alignment.ts";
import { readDecoration } from "./decoration.ts";
import { readInsets } from "./insets.ts";
import { readNumber, readString } from "./number.ts";
import { type Fields, fieldsOf, isMap, type Reader, recordOf } from "./reader.ts";
import { readTextAlign } from "./text-align.ts";
import { readTextStyle, type TextStyle } from "./text-style.ts";

const schema = {
  aTextStyle: readTextStyle,
  pTextStyle: readTextStyle,
  pPadding: readInsets,
  codeTextStyle: readTextStyle,
  h1TextStyle: readTextStyle,
  h1Padding: readInsets,
  h2TextStyle: readTextStyle,
  h2Padding: readInsets,
  h3TextStyle: readTextStyle,
  h3Padding: readInsets,
  h4TextStyle: readTextStyle,
  h4Padding: readInsets,
  h5TextStyle: readTextStyle,
  h5Padding: readInsets,
  h6TextStyle: readTextStyle,
  h6Padding: readInsets,
  emTextStyle: readTextStyle,
  strongTextStyle: readTextStyle,
  delTextStyle: readTextStyle,
  blockquoteTextStyle: readTextStyle,
  imgTextStyle: readTextStyle,
  checkboxTextStyle: readTextStyle,
  blockSpacing: readNumber,
  listIndent: readNumber,
  listBulletTextStyle: readTextStyle,
  listBulletPadding: readInsets,
  tableHeadTextStyle: readTextStyle,
  tableBodyTextStyle: readTextStyle,
  tableHeadTextAlign: readTextAlign,
  tablePadding: readInsets,
  tableCellsPadding: readInsets,
  tableCellsDecoration: readDecoration,
  blockquotePadding: readInsets,
  blockquoteDecoration: readDecoration,
  codeblockPadding: readInsets,
  codeblockDecoration: readDecoration,
  horizontalRuleDecoration: readDecoration,
  blockquoteAlignment: readMainAxisAlignment,
  codeblockAlignment: readMainAxisAlignment,
  h1Alignment: readMainAxisAlignment,
  h2Alignment: readMainAxisAlignment,
  h3Alignment: readMainAxisAlignment,
  h4Alignment: readMainAxisAlignment,
  h5Alignment: readMainAxisAlignment,
  h6Alignment: readMainAxisAlignment,
  textAlignment: readMainAxisAlignment,
  orderedListAlignment: readMainAxisAlignment,
  unorderedListAlignment: readMainAxisAlignment,
};

/** Styles of Markdown's blocks; what is missing is the theme's. */
export type MarkdownStyleSheet = Fields<typeof schema>;

/** A map of the fields above in snake case, all optional. */
export const readMarkdownStyleSheet = fieldsOf("a Markdown style sheet", schema);

/** Colours of highlighted code: a theme's name in lower case, or text styles by highlight.js class (`built_in`). */
export type MarkdownCodeTheme = string | Readonly<Record<string, TextStyle>>;

const readStyles = recordOf(readTextStyle);

/** A theme's name, or `{class_name: TextStyle}` with highlight.js's dashes as underscores. */
export const readMarkdownCodeTheme: Reader<MarkdownCodeTheme> = (value) => {
  if (!isMap(value)) return readString(value).toLowerCase();
  const styles = Object.entries(readStyles(value)).map(([key, style]) => [toHighlightClass(key), style] as const);
  return Object.fromEntries(styles);
};

function toHighlightClass(key: string): string {
  return key === "class_name" ? "class" : key === "built_in" ? key : key.replaceAll("_", "-");
}
