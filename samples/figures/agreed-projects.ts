/** One of the seventeen agreed projects, in whole pounds, as the panel's paper of 24 March 2025 prints it. */
export interface AgreedProject {
  readonly number: number;
  readonly name: string;
  readonly budget: number;
  readonly received: number;
  readonly outstanding: number;
}

const project = (
  number: number,
  name: string,
  budget: number,
  received: number,
  outstanding: number,
): AgreedProject => ({ number, name, budget, received, outstanding });

export const AGREED_PROJECTS: readonly AgreedProject[] = [
  project(1, 'Firearms Building', 447000, 409444, 37556),
  project(2, 'Nato helmets', 52000, 41135, 10865),
  project(3, 'Specials Van', 17000, 15002, 1998),
  project(4, 'Electric Vehicles', 170000, 108645, 61355),
  project(5, 'Evidence Gathering Equipment', 15000, 15000, 0),
  project(6, 'CMD', 436000, 86185, 349815),
  project(7, 'Occupational Health', 175000, 126351, 48649),
  project(8, 'Lutterworth Office', 60000, 60000, 0),
  project(9, 'NWL Car Park', 94983, 94983, 0),
  project(10, 'Oakham Police Station', 70943, 70943, 0),
  project(11, 'Training Equipment', 95806, 28237, 67569),
  project(12, 'Electric Bike Market Harborough', 2637, 2637, 0),
  project(13, 'Handheld Speed Cameras', 21998, 21998, 0),
  project(14, 'Star Link Drone', 2004, 0, 2004),
  project(15, 'Rural Vehicles', 163834, 0, 163834),
  project(16, 'Crime Reduction Initiatives', 23000, 0, 23000),
  project(17, 'Blaby NPA Crime Reduction Initiatives', 18737, 0, 18737),
];

/** The totals printed under them. */
export const AGREED_PROJECTS_TOTAL = { budget: 1865942, received: 1080560, outstanding: 785382 } as const;
