import { Navigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { hasHome } from '../features/home/index.ts';
import { useViewer } from '../features/viewer/index.ts';
import { landingPage } from './navigation.ts';

const HomePage = lazy(async () => ({ default: (await import('../features/home/HomePage.tsx')).HomePage }));

/** Whoever works cases starts with the numbers of the day; everybody else on the page where their work is. */
export function Home() {
  const viewer = useViewer();
  if (!hasHome(viewer)) return <Navigate to={landingPage(viewer)} replace />;
  return (
    <Suspense>
      <HomePage />
    </Suspense>
  );
}
