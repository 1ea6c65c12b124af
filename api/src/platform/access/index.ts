export { assertWalls, WallsDownError } from './canary.ts';
export { asViewer, becomeViewer, type SettingsStatement, settingsStatement } from './viewer-settings.ts';
