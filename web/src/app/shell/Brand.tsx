/** The house's mark, a bridge, and its name. */
export function Brand() {
  return (
    <div className="brand">
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
        <rect width="32" height="32" rx="6" className="brand-ground" />
        <path d="M4 22h24M8 22v-5a8 8 0 0 1 16 0v5M16 9v13" className="brand-bridge" />
      </svg>
      <span>信桥 Xinqiao</span>
    </div>
  );
}
