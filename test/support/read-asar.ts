import { closeSync, openSync, readSync } from 'node:fs';
import { z } from 'zod';

type Listing = { readonly files: Readonly<Record<string, Node>> };
type Node = Listing | { readonly size?: number | undefined; readonly unpacked?: boolean | undefined };
const nodeSchema: z.ZodType<Node> = z.lazy(() => z.union([z.object({ files: z.record(z.string(), nodeSchema) }), z.object({ size: z.number().optional(), unpacked: z.boolean().optional() })]));
const headerSchema = z.object({ files: z.record(z.string(), nodeSchema) });

/** Paths of the files that an asar archive holds, those that lie beside it marked. Its header is two lengths before a JSON text. */
export function listAsar(file: string): readonly { readonly path: string; readonly isUnpacked: boolean }[] {
  const archive = openSync(file, 'r');
  try {
    const lengths = Buffer.alloc(16);
    readSync(archive, lengths, 0, 16, 0);
    const header = Buffer.alloc(lengths.readUInt32LE(12));
    readSync(archive, header, 0, header.length, 16);
    return listBelow(headerSchema.parse(JSON.parse(header.toString('utf8'))), '');
  } finally {
    closeSync(archive);
  }
}

const listBelow = ({ files }: Listing, folder: string): readonly { readonly path: string; readonly isUnpacked: boolean }[] =>
  Object.entries(files).flatMap(([name, node]) => ('files' in node ? listBelow(node, `${folder}${name}/`) : [{ path: `${folder}${name}`, isUnpacked: node.unpacked === true }]));
