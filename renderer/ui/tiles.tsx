import type { ReactNode } from 'react';

export type Tile = { readonly name: string; readonly value: ReactNode; readonly tone?: 'rust' | 'amber' | 'green'; readonly isChosen?: boolean };

/** A few numbers side by side, each with its name below. */
export function Tiles({ tiles, label }: { readonly tiles: readonly Tile[]; readonly label: string }) {
  return (
    <dl className="card tiles" aria-label={label}>
      {tiles.map((tile) => (
        <div key={tile.name} className={tile.isChosen === true ? 'tile is-chosen' : 'tile'}>
          <dt>{tile.name}</dt>
          <dd {...(tile.tone === undefined ? {} : { className: `tone-${tile.tone}` })}>{tile.value}</dd>
        </div>
      ))}
    </dl>
  );
}
