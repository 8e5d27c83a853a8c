type FingerprintProps = { readonly text: string; readonly label: string; readonly size?: 'small' | 'normal' | 'large' };

/** A fingerprint in groups, to be read aloud or compared with paper. Selecting it copies it with its spaces. */
export function Fingerprint({ text, label, size = 'normal' }: FingerprintProps) {
  return (
    <span className={size === 'normal' ? 'fingerprint' : `fingerprint is-${size}`}>
      <span className="sr-only">{`${label}: `}</span>
      {text.split(/\s+/u).map((group, index) => (
        // eslint-disable-next-line react/no-array-index-key -- groups stand in a fixed order, and two may be alike
        <span key={index}>{`${group} `}</span>
      ))}
    </span>
  );
}
