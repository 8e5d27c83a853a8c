/** The digits, dots and commas of East Asian keyboards (`１．１`) as everyone else types them; as many characters as before. */
export const toPlainDigits = (text: string): string => text.replaceAll(/[０-９．，]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDE));

/** How far the wide forms stand behind the plain ones. */
const WIDE = 0xfee0;
