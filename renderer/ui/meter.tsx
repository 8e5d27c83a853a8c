type MeterProps = { readonly value: number; readonly max: number; readonly label: string };

/** A thin bar for how much of a known whole is done; green when all of it is. The words beside it say the numbers. */
export function Meter({ value, max, label }: MeterProps) {
  return <progress className={max > 0 && value >= max ? 'meter is-green' : 'meter'} aria-label={label} max={Math.max(max, 1)} value={Math.min(value, Math.max(max, 1))} />;
}
