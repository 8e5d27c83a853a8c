import { toCellText } from '#shared/spreadsheet/cell-text.ts';
import type { XmlElement } from './xml-part.ts';

/** Gathers the text of one string: its runs joined, without the reading aids that East Asian editions add. */
export type RichText = {
  readonly open: (element: XmlElement) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  /** The text so far; the next string begins empty. */
  readonly take: () => string;
};

export function createRichText(): RichText {
  let parts: string[] = [];
  let isText = false;
  let isAid = false;
  return {
    open: ({ name }) => {
      if (name === 'rPh') isAid = true;
      if (name === 't') isText = true;
    },
    close: (name) => {
      if (name === 'rPh') isAid = false;
      if (name === 't') isText = false;
    },
    text: (text) => {
      if (isText && !isAid) parts.push(text);
    },
    take: () => {
      const text = parts.join('');
      parts = [];
      return decodeText(text);
    },
  };
}

/** `_x000D_` stands for the character that XML cannot hold or would change; `_x005F_` for the underscore before such. */
export const decodeText = (text: string): string =>
  toCellText(text.replaceAll(/_x([\dA-Fa-f]{4})_/gu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))));
