/** Whether there is a screen on which a window could appear. */
export function hasDisplay(): boolean {
  const { env, platform } = process;
  if (platform === 'win32' || platform === 'darwin') return true;
  return (env['DISPLAY'] ?? '') !== '' || (env['WAYLAND_DISPLAY'] ?? '') !== '';
}
