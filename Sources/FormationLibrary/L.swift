public func library() -> [UInt8] { PackageResources.basics_formation }
