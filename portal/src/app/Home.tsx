import { Navigate } from '@tanstack/react-router';
import { useViewer } from '../features/viewer/index.ts';
import { landingPage } from './navigation.ts';

/** The start page is the one where this viewer's work is. */
export function Home() {
  const viewer = useViewer();
  return <Navigate to={landingPage(viewer)} replace />;
}
