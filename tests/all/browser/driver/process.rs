//! The chromedriver that drives a browser.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use super::super::pictures;
use super::Setup;

/// A chromedriver of its own for each browser, ended with it.
pub struct Driver {
    process: Child,
    pub address: String,
}

impl Driver {
    /// Two that start at the same moment can choose the same port, and one of them ends: so it is tried again.
    pub fn start(setup: Setup) -> Driver {
        (0..5).find_map(|_| Driver::started(setup)).expect("chromedriver tells its port")
    }

    fn started(setup: Setup) -> Option<Driver> {
        let mut command = Command::new("chromedriver");
        if setup == Setup::Pictures {
            // Chromium is started by its driver and takes over what the driver was told.
            command.env("FONTCONFIG_FILE", pictures::fonts::settings());
        }
        let mut process = command
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver is installed; run tests/run, which installs it");
        let mut lines = BufReader::new(process.stdout.take().expect("its output")).lines();
        let port: Option<u16> = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| line.split("successfully on port ").nth(1)?.trim_end_matches('.').trim().parse().ok());
        let Some(port) = port else {
            let _ = process.kill();
            let _ = process.wait();
            return None;
        };
        // Its output must go on being read, or it would block.
        std::thread::spawn(move || lines.for_each(drop));
        Some(Driver { process, address: format!("http://127.0.0.1:{port}") })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
