import type { ProductDraft } from '../draft.ts';
import { accessories } from './accessories.ts';
import { cameraGear } from './camera-gear.ts';
import { cameras } from './cameras.ts';
import { components } from './components.ts';
import { desktops } from './desktops.ts';
import { earbuds } from './earbuds.ts';
import { featurePhones } from './feature-phones.ts';
import { gaming } from './gaming.ts';
import { headphones } from './headphones.ts';
import { laptops } from './laptops.ts';
import { microphones } from './microphones.ts';
import { monitors } from './monitors.ts';
import { networking } from './networking.ts';
import { peripherals } from './peripherals.ts';
import { phones } from './phones.ts';
import { power } from './power.ts';
import { printers } from './printers.ts';
import { smartHome } from './smart-home.ts';
import { speakers } from './speakers.ts';
import { storage } from './storage.ts';
import { tablets } from './tablets.ts';
import { televisions } from './televisions.ts';
import { watches } from './watches.ts';

/** Every product of the demo shop. */
export function departments(): ProductDraft[] {
  return [
    phones,
    featurePhones,
    tablets,
    laptops,
    desktops,
    monitors,
    printers,
    earbuds,
    headphones,
    speakers,
    microphones,
    watches,
    televisions,
    cameras,
    cameraGear,
    networking,
    power,
    storage,
    components,
    peripherals,
    accessories,
    gaming,
    smartHome,
  ].flatMap((department) => department());
}
