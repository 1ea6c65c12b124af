import { useEffect, useState } from 'react';

const OFTEN = 5_000;

/** The present moment, kept up to date while something is shown that runs out. */
export function useNow(isRunning: boolean): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    if (!isRunning) return;
    setNow(new Date());
    const timer = setInterval(() => setNow(new Date()), OFTEN);
    return () => clearInterval(timer);
  }, [isRunning]);
  return now;
}
