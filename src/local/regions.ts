/** The regions in which the local KMS offers its service, by the names of the cloud; each has keys of its own. */
export const regions: readonly string[] = [
  'ap-bangkok',
  'ap-beijing',
  'ap-chengdu',
  'ap-chongqing',
  'ap-guangzhou',
  'ap-hongkong',
  'ap-jakarta',
  'ap-nanjing',
  'ap-seoul',
  'ap-shanghai',
  'ap-shanghai-fsi',
  'ap-shenzhen-fsi',
  'ap-singapore',
  'ap-tokyo',
  'eu-frankfurt',
  'na-ashburn',
  'na-siliconvalley',
  'sa-saopaulo',
];

/** Whether symmetric keys are of SM4 there, as the national standard has it, and not of AES: in the regions of finance. */
export const ofNationalStandard = (region: string): boolean => region.endsWith('-fsi');

export const isOffered = (region: string): boolean => regions.includes(region);
