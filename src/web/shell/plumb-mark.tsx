/** Draws the logo of the product: a plumb line hanging straight. */
export function PlumbMark({ size = 20 }: { readonly size?: number }) {
  return (
    <svg viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      <path d="M10 1v9" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      <path d="M6.5 10h7v2.5L10 19l-3.5-6.5z" fill="currentColor" />
    </svg>
  );
}
