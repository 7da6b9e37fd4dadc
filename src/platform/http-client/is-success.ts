/** Whether this is the status of a success: any of the class 2xx, not just 200. */
export const isSuccess = (status: number): boolean => status >= 200 && status <= 299;
