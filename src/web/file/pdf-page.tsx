import { VisuallyHidden } from '@mantine/core';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './file.module.css';

interface Props {
  readonly document: PDFDocumentProxy;
  /** Counted from 1. */
  readonly number: number;
}

// The ratio of A4, until the page gives its own.
const usualRatio = 210 / 297;
// Device pixels per CSS pixel. More makes no visible difference, and takes too much memory on a phone.
const finest = 2;

/** Shows a page of a PDF, drawn once it comes near the visible part of the screen. */
export function PdfPage({ document, number }: Props) {
  const { t } = useTranslation();
  const place = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isNear, setNear] = useState(false);
  const [ratio, setRatio] = useState(usualRatio);
  const [text, setText] = useState('');

  useEffect(() => {
    if (!place.current) return undefined;
    const watching = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: '100% 0px' },
    );
    watching.observe(place.current);
    return () => watching.disconnect();
  }, []);

  useEffect(() => {
    const [sheet, width] = [canvas.current, place.current?.clientWidth];
    if (!isNear || !sheet || !width) return undefined;
    let isGone = false;
    let stop: (() => void) | undefined;
    const draw = async (): Promise<void> => {
      const page = await document.getPage(number);
      const size = page.getViewport({ scale: 1 });
      if (isGone) return;
      setRatio(size.width / size.height);
      const scale = (width / size.width) * Math.min(window.devicePixelRatio, finest);
      const viewport = page.getViewport({ scale });
      sheet.width = Math.round(viewport.width);
      sheet.height = Math.round(viewport.height);
      const drawing = page.render({ canvas: sheet, viewport });
      stop = () => drawing.cancel();
      await drawing.promise;
      const { items } = await page.getTextContent();
      if (!isGone)
        setText(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
    };
    // A page that cannot be drawn stays white; the others are shown.
    void draw().catch(() => undefined);
    return () => {
      isGone = true;
      stop?.();
    };
  }, [document, number, isNear]);

  const name = t('file.page', { page: number, count: document.numPages });
  return (
    <section ref={place} className={classes['page']} aria-label={name} style={{ aspectRatio: ratio }}>
      <canvas ref={canvas} aria-hidden />
      <VisuallyHidden>{text}</VisuallyHidden>
    </section>
  );
}
