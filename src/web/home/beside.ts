interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface PanelPosition {
  readonly left: number;
  readonly top: number;
}

const gap = 8;

/** Returns the position of a card: below its target, or above if there is no room, and always inside the window. */
export function beside(
  target: Rectangle,
  card: Rectangle,
  window: { readonly width: number; readonly height: number },
): PanelPosition {
  const under = target.top + target.height + gap;
  const above = target.top - gap - card.height;
  const fits = under + card.height + gap <= window.height || above < gap;
  const middle = target.left + target.width / 2 - card.width / 2;
  return {
    top: fits ? under : above,
    left: Math.max(gap, Math.min(middle, window.width - card.width - gap)),
  };
}
