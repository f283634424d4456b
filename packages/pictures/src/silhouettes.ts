import type { Drawing } from './drawing.ts';
import { bag, phoneCase, stand } from './drawings/accessories.ts';
import { cameraAction, cameraMirrorless, drone, lensDrawing, tripod } from './drawings/cameras.ts';
import { graphicsCard, processor, ram } from './drawings/components.ts';
import { allInOne, desktopTower, miniPc } from './drawings/desktops.ts';
import { monitor, monitorCurved, projector, streamingStick, tv } from './drawings/displays.ts';
import { memoryCard, usbDrive } from './drawings/flash.ts';
import { gameConsole, gamepad } from './drawings/gaming.ts';
import { earbuds, headphones } from './drawings/headphones.ts';
import { cctv, fan, plug, smartBulb } from './drawings/home.ts';
import { laptop, laptopGaming } from './drawings/laptops.ts';
import { phoneFeature, phoneFold, tablet } from './drawings/mobiles.ts';
import { meshWifi, modemPocket, networkSwitch, router } from './drawings/network.ts';
import { keyboard, mouse, printer, webcam } from './drawings/peripherals.ts';
import { phone } from './drawings/phone.ts';
import { cable, charger, powerBank, ups } from './drawings/power.ts';
import { microphone, soundbar, speaker } from './drawings/speakers.ts';
import { hddPortable, ssd } from './drawings/storage.ts';
import { fitnessBand, watch, watchRound } from './drawings/wearables.ts';

/** Every kind of product there is a drawing of, by its name in picture addresses. */
export const drawings = {
  phone,
  'phone-feature': phoneFeature,
  'phone-fold': phoneFold,
  tablet,
  laptop,
  'laptop-gaming': laptopGaming,
  'desktop-tower': desktopTower,
  'mini-pc': miniPc,
  'all-in-one': allInOne,
  monitor,
  'monitor-curved': monitorCurved,
  keyboard,
  mouse,
  webcam,
  printer,
  earbuds,
  headphones,
  speaker,
  soundbar,
  microphone,
  watch,
  'watch-round': watchRound,
  'fitness-band': fitnessBand,
  tv,
  projector,
  'streaming-stick': streamingStick,
  'camera-mirrorless': cameraMirrorless,
  'camera-action': cameraAction,
  drone,
  lens: lensDrawing,
  tripod,
  router,
  'mesh-wifi': meshWifi,
  switch: networkSwitch,
  'modem-pocket': modemPocket,
  'power-bank': powerBank,
  ups,
  charger,
  cable,
  ssd,
  'hdd-portable': hddPortable,
  'memory-card': memoryCard,
  'usb-drive': usbDrive,
  ram,
  'graphics-card': graphicsCard,
  processor,
  'phone-case': phoneCase,
  bag,
  stand,
  'game-console': gameConsole,
  gamepad,
  'smart-bulb': smartBulb,
  cctv,
  fan,
  plug,
} as const satisfies Record<string, Drawing>;

export type Silhouette = keyof typeof drawings;

export const silhouettes: readonly Silhouette[] = Object.keys(drawings) as Silhouette[];
