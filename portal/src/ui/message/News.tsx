import { useEffect, useRef, useState } from 'react';

/** What came of something that was done; told once more, it is other news. */
export interface Told {
  readonly text: string;
  readonly times: number;
}

/** Keeps the latest news of a page. */
export function useNews(): [news: Told, tell: (text: string) => void] {
  const [news, setNews] = useState<Told>({ text: '', times: 0 });
  return [news, (text) => setNews(({ times }) => ({ text, times: times + 1 }))];
}

/** Says what came of a click, and takes the focus, since what was clicked is often gone by then. */
export function News({ news: { text, times }, className }: { news: Told; className?: string | undefined }) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (times > 0 && text !== '') place.current?.focus({ preventScroll: true });
  }, [text, times]);
  return (
    <p ref={place} role="status" tabIndex={-1} className={className}>
      {text}
    </p>
  );
}
