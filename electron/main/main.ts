import { join } from 'node:path';
import { BrowserWindow, Menu, app, dialog, ipcMain, protocol, screen, session } from 'electron';
import { DesktopApp } from './desktop-app.ts';
import { launchOf } from './launch.ts';

// Built into `dist/electron`, beside the preload script; the window is beside that folder.
const here = import.meta.dirname;
const places = { window: join(here, '../renderer'), preload: join(here, 'preload.cjs') };
const launch = launchOf(process.argv.slice(1), process.cwd());
const parts = { BrowserWindow, Menu, app, dialog, ipcMain, protocol, screen, session };

const program = new DesktopApp(parts, places, launch.library);
process.on('uncaughtException', program.complain);
program.start(launch);
