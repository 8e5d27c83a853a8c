/** A key as it stands on the keyboard. */
export function KeyCap({ children }: { readonly children: string }) {
  return <kbd className="kbd">{children}</kbd>;
}
