export { assertWalls, WallsDownError } from './canary.ts';
export { becomeViewer, type SettingsStatement, settingsStatement } from './viewer-settings.ts';
