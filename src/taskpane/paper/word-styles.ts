import { AlignmentType, BorderStyle, LevelFormat, LineRuleType, type IPropertiesOptions } from 'docx';

/** Twentieths of a point: A4 with margins of 2 cm. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1134 };
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
/** The list of figures is on its side. */
export const WIDE = PAGE.height - 2 * PAGE.margin;

export const NAVY = '1F3864';
export const HEAD_FILL = 'DCE6F1';
/** Shows in grey as well. */
export const GAP_FILL = 'FFE9B3';
export const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'BFC7D1' } as const;
export const STRONG_RULE = { style: BorderStyle.SINGLE, size: 8, color: NAVY } as const;
export const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** Half points: 9 points in tables, 11 in text. */
export const TABLE_SIZE = 18;
export const PARAGRAPHS = 'paragraphs';

const INDENT = 567;

/** Headings are styles, so that Word's navigation and a screen reader find them; paragraphs are numbered throughout. */
export const STYLES: IPropertiesOptions['styles'] = {
  default: {
    document: {
      run: { font: 'Arial', size: 22, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { size: 36, bold: true, color: NAVY, font: 'Arial' },
      paragraph: { spacing: { before: 60, after: 160 } },
    },
    heading1: {
      run: { size: 26, bold: true, color: NAVY, font: 'Arial' },
      paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { size: 22, bold: true, color: '000000', font: 'Arial' },
      paragraph: { spacing: { before: 200, after: 100 }, keepNext: true },
    },
    heading3: {
      run: { size: 22, italics: true, color: '000000', font: 'Arial' },
      paragraph: { spacing: { before: 160, after: 80 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: TABLE_SIZE, bold: true },
      paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
    },
    {
      id: 'Picture',
      name: 'Picture',
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: { spacing: { before: 0, after: 160, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'ListText',
      name: 'List text',
      basedOn: 'TableText',
      paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'TableText',
      name: 'Table text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: TABLE_SIZE },
      paragraph: { spacing: { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO } },
    },
  ],
};

export const NUMBERING: IPropertiesOptions['numbering'] = {
  config: [
    {
      reference: PARAGRAPHS,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: INDENT, hanging: INDENT } } },
        },
      ],
    },
  ],
};
