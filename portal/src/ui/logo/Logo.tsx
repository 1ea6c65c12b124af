/** The mark: five hands in a ring. Decorative; the name stands beside it. */
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} fill="none" aria-hidden="true" focusable="false">
      <circle cx="16" cy="16" r="9.5" stroke="currentColor" strokeWidth="2" />
      <g fill="currentColor">
        <circle cx="16" cy="6.5" r="3.4" />
        <circle cx="25" cy="13.1" r="3.4" />
        <circle cx="21.6" cy="23.7" r="3.4" />
        <circle cx="10.4" cy="23.7" r="3.4" />
        <circle cx="7" cy="13.1" r="3.4" />
      </g>
    </svg>
  );
}
