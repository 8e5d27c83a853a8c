type MeterProps = { readonly value: number; readonly max: number; readonly label: string };

/** A thin bar for how much of a known whole is done; green when all of it is. The words beside it say the numbers. */
export function Meter({ value, max, label }: MeterProps) {
  const percent = max === 0 ? 0 : Math.min(100, Math.round((value * 100) / max));
  return (
    <span className={max > 0 && value >= max ? 'meter is-green' : 'meter'} role="meter" aria-label={label} aria-valuemin={0} aria-valuemax={max} aria-valuenow={value}>
      <span style={{ width: `${percent}%` }} />
    </span>
  );
}
