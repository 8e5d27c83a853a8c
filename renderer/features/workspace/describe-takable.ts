import { seemsTakable } from '#renderer/stores/why-left-out.ts';
import { titleOf } from '#renderer/text/title-of.ts';
import type { Locale } from '#shared/ipc/views.ts';
import type { CriterionCode } from '#shared/domain/ids.ts';
import type { AcceptanceRow } from './acceptance-part.tsx';
import type { Row } from './list-rows.ts';

/** The criteria of a unit as rows of which several are taken over together. */
export const describeTakable = (rows: readonly Row[], locale: Locale): readonly AcceptanceRow<CriterionCode>[] =>
  rows.flatMap((row) =>
    row.kind === 'cell' ? [{ key: row.node.code, name: `${row.node.code} ${titleOf(row.node, locale)}`, self: row.line.self, isTakable: seemsTakable(row.node, row.line) }] : [],
  );
